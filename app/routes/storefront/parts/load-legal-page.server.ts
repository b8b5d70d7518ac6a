import type { Read } from "~/access/loaders.server";
import { legalPage, type LegalKind, type LegalPage } from "~/modules/content/index.server";
import { settingsAt, type SettingValue } from "~/modules/settings/index.server";
import { notFound } from "~/platform/http/responses.server";
import { shortened, type PageWords } from "./page-words";

export interface LegalPageData {
  page: LegalPage;
  operator: SettingValue<"operator.identity">;
  help: { phone: string; whatsapp: string; email: string };
  words: PageWords;
}

/** A legal page in force, or the version `?version=` names, with who answers for it. */
export async function loadLegalPage({ context, url, locale }: Read, kind: LegalKind): Promise<LegalPageData> {
  const version = url.searchParams.get("version")?.slice(0, 20) || undefined;
  const page = await legalPage(context, kind, locale, version);
  if (!page) throw notFound();
  const settings = await settingsAt(context, ["operator.identity", "help.phone", "help.whatsapp", "help.email"]);
  return {
    page,
    operator: settings["operator.identity"],
    help: {
      phone: settings["help.phone"],
      whatsapp: settings["help.whatsapp"],
      email: settings["help.email"],
    },
    words: {
      title: page.title,
      description: shortened(page.body.split("\n")[0] ?? ""),
      ...(version && { unlisted: true }),
    },
  };
}
