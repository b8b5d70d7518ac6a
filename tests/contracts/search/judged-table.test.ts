import { judgedSearches } from "./judged-searches";

judgedSearches("the judged searches", "judged.json");
