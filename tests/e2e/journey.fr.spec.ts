import { journey } from "./support/journey";

journey("fr");
