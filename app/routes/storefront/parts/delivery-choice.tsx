import { Form } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDay } from "~/platform/i18n";
import { usePlaces } from "~/routes/resources/use-places";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { CommuneField } from "~/ui/fields/commune-field";
import { useLocale } from "~/ui/locale";
import type { AskedDelivery, DeliveryAt, DeliveryExample } from "./delivery.server";
import { DeliveryLines } from "./delivery-lines";
import { recall, remember } from "./own-memory";

export interface DeliveryChoiceProps {
  /** Address of the product's page. */
  path: string;
  variantId: string;
  /** Kept in the address when the page is asked again. */
  chosenVariant: string | undefined;
  asked: AskedDelivery | null;
  examples: readonly DeliveryExample[];
  serves: "region" | "country";
  perishable: boolean;
}

const PLACE = "taawon.commune";
const codeOf = (found: unknown) => (typeof found === "string" ? found : null);

/**
 * Cost and days of the delivery to the visitor's own commune: asked by a form of the page's address without JavaScript, by a small
 * request with it. The browser remembers the commune; the page itself stays the same for everybody.
 */
export function DeliveryChoice({ path, variantId, chosenVariant, asked, examples, serves, perishable }: DeliveryChoiceProps) {
  const { t } = useTranslation("pages");
  const locale = useLocale();
  const { places, ask } = usePlaces();
  const details = useRef<HTMLDetailsElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [found, setFound] = useState<DeliveryAt | null>(null);
  const own = asked?.at?.code;
  // Not a fetcher: a place that is gone must leave the page as it is, not take it away.
  useEffect(() => {
    if (own) remember(PLACE, own);
    const code = picked ?? (own ? null : recall(PLACE, codeOf));
    if (!code) return;
    const leaving = new AbortController();
    fetch(`/${locale}/livraison?v=${variantId}&place=${encodeURIComponent(code)}`, { signal: leaving.signal })
      .then((answer) => (answer.ok ? (answer.json() as Promise<{ at: DeliveryAt }>) : null))
      .then((answer) => setFound(answer?.at ?? null))
      .catch(() => undefined);
    return () => leaving.abort();
  }, [own, picked, variantId, locale]);
  const at = (picked ? found : (asked?.at ?? found)) ?? null;
  const problem = asked && !asked.at ? t(asked.unknown ? "delivery.unknown" : "delivery.which") : undefined;
  return (
    <>
      <span aria-live="polite">{at ? <DeliveredTo at={at} /> : <DeliveryLines examples={examples} serves={serves} perishable={perishable} />}</span>
      <details ref={details} open={problem !== undefined || undefined} className="mt-1">
        <summary className="link min-h-9 cursor-pointer content-center">{t(at ? "delivery.change" : "delivery.choose")}</summary>
        <Form method="get" action={path} className="flex flex-wrap items-end gap-3 pt-2" preventScrollReset replace>
          {chosenVariant && <input type="hidden" name="v" value={chosenVariant} />}
          <CommuneField
            key={asked?.typed}
            name="commune"
            codeName="place"
            className="min-w-0 flex-1 basis-52"
            label={t("delivery.field")}
            defaultValue={asked && !asked.at ? asked.typed : undefined}
            error={problem}
            suggestions={places}
            onQuery={ask}
            onPick={({ code }) => {
              if (!code) return;
              remember(PLACE, code);
              setPicked(code);
              if (details.current) details.current.open = false;
            }}
            matches={asked?.choices}
          />
          <Button>{t("delivery.see")}</Button>
        </Form>
      </details>
    </>
  );
}

/** « Livré à Salé entre jeudi 26 et samedi 28 novembre, 25,00 DH » */
function DeliveredTo({ at }: { at: DeliveryAt }) {
  const { t } = useTranslation("pages");
  const locale = useLocale();
  const place = at[locale];
  if (!at.quote.ok || !at.days) return <b>{t(at.quote.ok || at.quote.reason === "does-not-serve" ? "delivery.notServed" : "delivery.tooFar", { place })}</b>;
  const day = (date: string) => formatDay(date, locale, { weekday: true, year: false });
  const { from, to } = at.days;
  return (
    <>
      <b className="block">{from === to ? t("delivery.on", { place, day: day(from) }) : t("delivery.between", { place, from: day(from), to: day(to) })}</b>
      <span className="muted">
        {t("delivery.cost")} <Amount centimes={at.quote.priceCentimes} />
      </span>
    </>
  );
}
