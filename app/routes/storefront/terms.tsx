import type { MetaFunction } from "@remix-run/node";
import { publicLoader } from "~/access/loaders.server";
import { LegalText } from "./parts/legal-text";
import { loadLegalPage } from "./parts/load-legal-page.server";
import { pageMeta } from "./parts/page-words";

export const handle = { public: true, i18n: ["content"], params: ["version"] };
export const meta: MetaFunction<typeof loader> = (args) => pageMeta(args);

export const loader = publicLoader((read) => loadLegalPage(read, "terms"));

export default LegalText;
