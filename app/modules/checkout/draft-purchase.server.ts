import { createHash } from "node:crypto";
import { addCentimes, ZERO } from "~/platform/money/money";
import type { Draft, Drafting, DraftOrder, Obstacle } from "./draft";

/** The purchase as it would be placed, computed from ids, quantities and today's prices alone; what a form claims plays no part. */
export function draftPurchase({ communeCode, groups, quotes, cashLimit, termsVersion }: Drafting): Draft {
  const orders = groups.map((group): DraftOrder => {
    const quote = quotes.get(group.cooperative.id);
    const delivery = quote?.ok ? quote : null;
    return {
      cooperative: group.cooperative,
      lines: group.lines,
      goodsCentimes: group.goodsCentimes,
      delivery,
      totalCentimes: addCentimes(group.goodsCentimes, delivery?.priceCentimes ?? ZERO),
    };
  });
  const goodsCentimes = addCentimes(...orders.map((order) => order.goodsCentimes));
  const deliveryCentimes = addCentimes(...orders.map(({ delivery }) => delivery?.priceCentimes ?? ZERO));
  const totalCentimes = addCentimes(goodsCentimes, deliveryCentimes);
  const obstacles = groups.flatMap((group): Obstacle[] => {
    const quote = quotes.get(group.cooperative.id);
    const ofLines = group.lines.flatMap(({ problem, variantId, available }): Obstacle[] => {
      if (problem === null) return [];
      return problem === "withdrawn" ? [{ reason: "withdrawn", variantId }] : [{ reason: "sold-out", variantId, available }];
    });
    return quote && !quote.ok ? [...ofLines, { reason: quote.reason, cooperativeId: group.cooperative.id }] : ofLines;
  });
  if (totalCentimes > cashLimit) obstacles.push({ reason: "cash-limit", limitCentimes: cashLimit });
  return { communeCode, orders, goodsCentimes, deliveryCentimes, totalCentimes, obstacles, digest: digestOf(communeCode, termsVersion, orders) };
}

function digestOf(communeCode: string, termsVersion: string, orders: readonly DraftOrder[]): string {
  const shown = orders
    .map(({ cooperative, lines, delivery }) => [
      cooperative.id,
      delivery ? [delivery.priceCentimes, delivery.daysMin, delivery.daysMax] : null,
      lines
        .map((line) => [
          line.variantId,
          line.quantity,
          line.unitPriceCentimes,
          line.nameFr,
          line.nameAr,
          line.variantLabelFr,
          line.variantLabelAr,
          line.netContent,
          line.unit,
          line.noWithdrawal,
        ])
        .sort(byFirst),
    ])
    .sort(byFirst);
  return createHash("sha256")
    .update(JSON.stringify([communeCode, termsVersion, shown]))
    .digest("base64url");
}

function byFirst(a: unknown[], b: unknown[]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}
