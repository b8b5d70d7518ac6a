import { journey } from "./support/journey";

journey("ar");
