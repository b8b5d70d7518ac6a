import { judgedSearches } from "./judged-searches";

judgedSearches("our own searches, inflections, articles, marks, slips and spellings over the whole taxonomy,", "own-table.json");
