import { meilisearchIndex } from "~/adapters/meilisearch/meilisearch-index.server";
import { meilisearchSearch } from "~/adapters/meilisearch/meilisearch-search.server";
import { postgresSearch } from "~/adapters/postgres-search/postgres-search.server";
import { configureOutsideIndex, configureSearch, searchKey } from "~/modules/search/index.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import type { Database } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import type { Environment } from "~/platform/env/read-environment.server";

/**
 * PostgreSQL searches always; Meilisearch is asked first where there is one. `application` reads for shoppers' questions;
 * `writes`: this process runs jobs, with the key that may write. Shoppers' questions never carry that key.
 */
export function wireSearch(settings: Environment["search"], { application, writes }: { application: Database | null; writes: boolean }): void {
  configureOutsideIndex(settings && writes ? meilisearchIndex(settings) : null);
  if (!application) return configureSearch(postgresSearch);
  const read = <T>(work: Parameters<typeof withContext<T>>[2]) => withContext(application, { role: "shopper", actor: SYSTEM_ACTOR, locale: "fr" }, work);
  const key = async () => settings?.searchKey ?? (await read(searchKey));
  configureSearch(postgresSearch, { read, engine: settings && meilisearchSearch({ host: settings.host, prefix: settings.prefix, key }) });
}
