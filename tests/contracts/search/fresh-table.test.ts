import { judgedSearches } from "./judged-searches";

judgedSearches("searches written after the rules", "fresh-table.json");
