import type { TFunction } from "i18next";
import { addCentimes, ZERO, type Centimes } from "~/platform/money/money";
import { formatAmount, formatDay, formatNumber, formatPercent, formatPhone } from "~/platform/i18n/format";
import type { Locale } from "~/platform/i18n/locale";
import { translator } from "~/platform/i18n/translator.server";
import type { DocumentFacts, DocumentLine, Party } from "./document";
import type { Sheet } from "./ports.server";

/** The facts of a document as a page in one language. Nothing but the facts goes in, so it can be made again to the byte. */
export function writeSheet(facts: DocumentFacts, locale: Locale): Sheet {
  const t = translator(locale);
  const money = (amount: Centimes) => formatAmount(amount, locale);
  return {
    lang: locale,
    title: t(`documents:kind.${facts.kind}`),
    reference: facts.reference,
    meta: metaOf(facts, locale, t),
    parties: [
      { heading: t("documents:party.seller"), ...partyOf(facts.seller, locale, t) },
      { heading: t("documents:party.buyer"), ...partyOf(facts.buyer, locale, t) },
    ],
    columns: ["what", "quantity", "unitPrice", "total"].map((column) => t(`documents:column.${column}`)),
    rows: facts.lines.map((line) => [named(line, locale), formatNumber(line.quantity, locale), money(line.unitPriceCentimes), money(line.totalCentimes)]),
    totals: totalsOf(facts, locale, t),
    mentions: mentionsOf(facts, locale, t),
    footer: footerOf(facts.issuedBy ?? facts.seller, locale, t),
  };
}

function named(thing: Pick<DocumentLine, "nameFr" | "nameAr">, locale: Locale): string {
  const [own, other] = locale === "fr" ? [thing.nameFr, thing.nameAr] : [thing.nameAr, thing.nameFr];
  return own || other;
}

function metaOf({ issuedOn, about, payment }: DocumentFacts, locale: Locale, t: TFunction): Sheet["meta"] {
  const day = (date: string) => formatDay(date, locale);
  return [
    { label: t("documents:meta.issuedOn"), value: day(issuedOn) },
    { label: t("documents:meta.order"), value: about.orderNumber },
    { label: t("documents:meta.deliveredOn"), value: day(about.deliveredOn) },
    { label: t("documents:meta.paid"), value: t("documents:paidOn", { how: t(`documents:rail.${payment.rail}`), day: day(payment.paidOn) }) },
  ];
}

function partyOf(party: Party, locale: Locale, t: TFunction): { name: string; lines: string[] } {
  const { registerNumber, court, ice, taxId, phone, email } = party;
  const address = locale === "fr" ? party.addressFr : party.addressAr;
  return {
    name: named(party, locale),
    lines: [
      ...address,
      ...(registerNumber ? [court ? t("documents:line.registerAt", { number: registerNumber, court }) : t("documents:line.register", { number: registerNumber })] : []),
      ...(ice ? [t("documents:line.ice", { number: ice })] : []),
      ...(taxId ? [t("documents:line.taxId", { number: taxId })] : []),
      ...(phone ? [t("documents:line.phone", { number: formatPhone(phone) })] : []),
      ...(email ? [email] : []),
    ],
  };
}

function totalsOf(facts: DocumentFacts, locale: Locale, t: TFunction): Sheet["totals"] {
  const said = (label: string, amount: Centimes, strong = false) => ({ label, value: formatAmount(amount, locale), strong });
  const goods = facts.lines.reduce<Centimes>((sum, line) => addCentimes(sum, line.totalCentimes), ZERO);
  const vat = facts.vat.status === "taxable" ? facts.vat.rates.filter(({ bps }) => bps > 0) : [];
  return [
    ...(facts.deliveryCentimes > 0 ? [said(t("documents:total.goods"), goods), said(t("documents:total.delivery"), facts.deliveryCentimes)] : []),
    said(t("documents:total.all"), facts.totalCentimes, true),
    ...vat.map(({ bps, taxCentimes }) => said(t("documents:total.vat", { rate: formatPercent(bps, locale) }), taxCentimes)),
    ...(facts.stampDuty ? [said(t("documents:total.stampDuty", { rate: formatPercent(facts.stampDuty.bps, locale) }), facts.stampDuty.amountCentimes)] : []),
  ];
}

function mentionsOf({ vat, issuedBy, seller, fictional }: DocumentFacts, locale: Locale, t: TFunction): string[] {
  return [
    ...(vat.status === "exempt" ? [t("documents:mention.exempt")] : []),
    ...(issuedBy ? [t("documents:mention.mandate", { operator: named(issuedBy, locale), seller: named(seller, locale) })] : []),
    ...(fictional ? [t("documents:mention.fictional")] : []),
  ];
}

function footerOf(party: Party, locale: Locale, t: TFunction): string {
  const { name, lines } = partyOf(party, locale, t);
  return [name, ...lines].join(" · ");
}
