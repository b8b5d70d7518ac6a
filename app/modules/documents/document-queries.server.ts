import { createHash } from "node:crypto";
import type { Context } from "~/platform/db/context.server";
import { sql, type SqlFragment } from "~/platform/db/sql-fragment";
import type { Locale } from "~/platform/i18n/locale";
import type { Centimes } from "~/platform/money/money";
import { storage } from "~/platform/storage/storage.server";
import { hashToken } from "~/platform/text/secret-token.server";
import { isUuid } from "~/platform/text/uuid";
import type { DocumentKind } from "./document";

export interface IssuedLine {
  id: string;
  orderId: string | null;
  kind: DocumentKind;
  reference: string;
  issuedAt: Date;
  totalCentimes: Centimes;
  /** Languages whose PDF is ready. */
  locales: Locale[];
}

/** The papers of some orders, the oldest first; a seller's context sees its own alone. */
export async function documentsOfOrders(context: Context, orderIds: readonly string[]): Promise<IssuedLine[]> {
  return context.sql<IssuedLine>`
    select d.id, d.order_id as "orderId", d.kind, d.reference, d.issued_at as "issuedAt", d.total_centimes as "totalCentimes",
      array(select f.locale from document_file f where f.document_id = d.id order by f.locale desc) as locales
    from issued_document d where d.order_id = any(${[...orderIds]}::uuid[]) order by d.issued_at, d.reference`;
}

export interface Invoicing {
  vatStatuses: { status: "exempt" | "taxable"; validFrom: string; setByName: string }[];
  mandate: { signedOn: string; recordedByName: string } | null;
  issued: number;
}

/** What a cooperative's invoices rest on, for the region. */
export async function invoicingOf(context: Context, cooperativeId: string): Promise<Invoicing> {
  const [row] = await context.sql<Invoicing>`
    select
      coalesce((select jsonb_agg(jsonb_build_object('status', s.status, 'validFrom', s.valid_from, 'setByName', s.set_by_name) order by s.valid_from desc)
        from cooperative_vat_status s where s.cooperative_id = ${cooperativeId}::uuid), '[]') as "vatStatuses",
      (select jsonb_build_object('signedOn', m.signed_on, 'recordedByName', m.recorded_by_name) from invoicing_mandate m where m.cooperative_id = ${cooperativeId}::uuid and m.ended_on is null) as mandate,
      (select count(*)::int from issued_document d where d.cooperative_id = ${cooperativeId}::uuid) as issued`;
  if (!row) throw new Error("the invoicing of a cooperative could not be read");
  return row;
}

/** In whose name a paper was issued; null when there is none like that. */
export async function cooperativeOfIssued(context: Context, documentId: string): Promise<string | null> {
  if (!isUuid(documentId)) return null;
  const [row] = await context.sql<{ cooperativeId: string }>`select cooperative_id as "cooperativeId" from issued_document where id = ${documentId}::uuid`;
  return row?.cooperativeId ?? null;
}

export interface PrintedDocument {
  reference: string;
  content: Buffer;
}

/** The stored PDF; null where the context's role does not see it, or while it is not made. Throws when the file is not what was stored. */
export function printedDocument(context: Context, documentId: string, locale: Locale): Promise<PrintedDocument | null> {
  return printedWhere(context, documentId, locale, sql`true`);
}

/** The same for who bought: the purchase's account, or the holder of its tracking link. */
export function printedForShopper(
  context: Context,
  documentId: string,
  locale: Locale,
  { userId, token }: { userId: string | null; token: string | null },
): Promise<PrintedDocument | null> {
  const tokenHash = token ? hashToken(token) : null;
  return printedWhere(
    context,
    documentId,
    locale,
    sql`d.kind <> 'commission-invoice' and exists (select from coop_order o join purchase p on p.id = o.purchase_id where o.id = d.order_id
      and (p.user_id = ${userId} or p.tracking_token_hash = ${tokenHash}::bytea))`,
  );
}

async function printedWhere(context: Context, documentId: string, locale: Locale, condition: SqlFragment): Promise<PrintedDocument | null> {
  if (!isUuid(documentId)) return null;
  const [row] = await context.sql<{ reference: string; sha256: string; storageKey: string }>`
    select d.reference, f.sha256, f.storage_key as "storageKey" from issued_document d join document_file f on f.document_id = d.id and f.locale = ${locale}
    where d.id = ${documentId}::uuid and ${condition}`;
  if (!row) return null;
  const content = await storage().get(row.storageKey);
  if (!content || createHash("sha256").update(content).digest("hex") !== row.sha256) throw new Error(`the file of ${row.reference} is not the one that was stored`);
  return { reference: row.reference, content };
}
