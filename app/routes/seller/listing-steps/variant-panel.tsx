import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { UNITS, type OwnVariant } from "~/modules/catalogue/product";
import { unitPrice } from "~/modules/pricing/unit-price";
import { useForm } from "~/platform/forms/use-form";
import { formatAmount, formatNumber } from "~/platform/i18n";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { PriceField } from "~/ui/fields/price-field";
import { Select, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { Panel } from "~/ui/panel";
import { Status } from "~/ui/status";
import type { ListingView } from "./listing-view";
import { PriceShares, useTypedPrice } from "./price-shares";
import { StockCounter } from "./stock-counter";
import { useVariantName } from "./variant-name";

type VariantPanelProps = Pick<ListingView, "stock" | "rates" | "requestId" | "mayEdit" | "mayCount"> & { variant: OwnVariant };

/** One content or size: its price said twice, how many there are, and its description behind a fold. */
export function VariantPanel({ variant, stock, rates, requestId, mayEdit, mayCount }: VariantPanelProps) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const nameOf = useVariantName();
  const name = nameOf(variant);
  return (
    <Panel title={name} className={variant.active ? undefined : "opacity-80"}>
      <span id={`format-${variant.variantId}`} />
      {!variant.active && <Status kind="off">{t("variant.notOffered")}</Status>}
      <StockCounter variantId={variant.variantId} name={t("variant.stock")} figures={stock[variant.variantId]} requestId={requestId} mayCount={mayCount} />
      {mayEdit ? <PriceForm variant={variant} rates={rates} /> : <Amount centimes={variant.priceCentimes} className="text-h3" />}
      {mayEdit && <VariantForm variant={variant} />}
    </Panel>
  );
}

function PriceForm({ variant, rates }: Pick<VariantPanelProps, "variant" | "rates">) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const { field, mine } = useVariantForm("prix", variant.variantId);
  const written = formatNumber(variant.priceCentimes / 100, locale, variant.priceCentimes % 100 === 0 ? 0 : 2);
  const price = field("price", written);
  const typed = useTypedPrice(price.defaultValue);
  const per = typed.centimes === null ? null : unitPrice(typed.centimes, variant.netContent, variant.unit);
  return (
    <Form method="post" className="stack" noValidate preventScrollReset>
      <input type="hidden" name="intent" value="prix" />
      <input type="hidden" name="variantId" value={variant.variantId} />
      <PriceField {...price} id={`price-${variant.variantId}`} label={t("variant.price")} onInput={typed.onInput} />
      {per && <p className="muted">{t("variant.shopperSees", { price: formatAmount(per.amount, locale), unit: t(`catalogue:unit.${per.per}`) })}</p>}
      <PriceShares centimes={typed.centimes} rates={rates} />
      <Button busy={mine.busy}>{t("variant.keepPrice")}</Button>
    </Form>
  );
}

function VariantForm({ variant }: Pick<VariantPanelProps, "variant">) {
  const { t } = useTranslation(["listing", "catalogue"]);
  const locale = useLocale();
  const { field, mine } = useVariantForm("format-modifier", variant.variantId);
  const id = (name: string) => `${name}-${variant.variantId}`;
  return (
    <details open={Object.keys(mine.errors).length > 0 || undefined}>
      <summary className="link min-h-12 content-center">{t("variant.edit")}</summary>
      <Form method="post" className="stack" noValidate preventScrollReset>
        <input type="hidden" name="variantId" value={variant.variantId} />
        <Select
          {...field("unit", variant.unit)}
          id={id("unit")}
          label={t("variant.unit")}
          options={UNITS.map((unit) => ({ value: unit, label: t(`catalogue:unitWord.${unit}`) }))}
        />
        <TextField {...field("netContent", formatNumber(variant.netContent, locale))} id={id("netContent")} label={t("variant.content")} inputMode="decimal" ltr />
        <TextField {...field("labelFr", variant.labelFr)} id={id("labelFr")} label={t("variant.label.fr")} lang="fr" dir="ltr" optional />
        <TextField {...field("labelAr", variant.labelAr)} id={id("labelAr")} label={t("variant.label.ar")} lang="ar" dir="rtl" optional />
        <TextField {...field("weight", variant.shipWeightG)} id={id("weight")} label={t("variant.weight")} inputMode="numeric" ltr />
        <Button name="intent" value="format-modifier">
          {t("keep")}
        </Button>
        <Button kind="quiet" name="intent" value={variant.active ? "format-retirer" : "format-remettre"}>
          {t(variant.active ? "variant.takeOff" : "variant.putBack")}
        </Button>
      </Form>
    </details>
  );
}

/** Several variants share an intent: only the one that was sent shows what came back. */
function useVariantForm(intent: string, variantId: string) {
  const form = useForm(intent);
  const sent = form.field("variantId").defaultValue === variantId;
  const field: typeof form.field = (name, initial) =>
    sent ? form.field(name, initial) : { name, defaultValue: initial === null || initial === undefined ? undefined : String(initial), error: undefined };
  return { field, mine: sent ? form : { ...form, errors: {}, problem: undefined } };
}
