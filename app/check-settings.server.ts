import { environment } from "~/platform/env/environment.server";
import { tellStartFailure } from "./start-failure.server";

// `npm start` asks before it touches a database: exit 1 with the whole list when a setting is missing, weak or unreadable.
try {
  environment();
} catch (error) {
  tellStartFailure(error);
}
