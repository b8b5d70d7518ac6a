import { Form } from "@remix-run/react";
import { Banknote, Check, Clock, Package, PackageCheck, Phone, Truck, Undo2, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SellerOrder } from "~/modules/orders/index.server";
import { COLLECTORS } from "~/modules/payments/payment";
import { useForm } from "~/platform/forms/use-form";
import { formatDateTime, formatPhone } from "~/platform/i18n/format";
import { AnswerPair, Button, ButtonLink } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";

interface Rights {
  fulfil: boolean;
  cancel: boolean;
  cash: boolean;
}

/** The one act the order waits for, large; the ways out below it. */
export function NextAct({ order, may, memberName }: { order: SellerOrder; may: Rights; memberName: string }) {
  const { t } = useTranslation(["seller", "orders"]);
  const locale = useLocale();
  const problem = [useForm("call"), useForm("confirm"), useForm("prepare"), useForm("deliver"), useForm("refused")].find((form) => form.problem)?.problem;
  return (
    <section className="stack my-6">
      <ErrorSummary errors={{}} form={problem} />
      {order.may.confirm && <CallFirst order={order} />}
      {may.fulfil && order.may.confirm && (
        <>
          <AnswerPair>
            <ActForm intent="confirm">
              <Button kind="positive" icon={Check} wide>
                {t("order.act.confirm")}
              </Button>
            </ActForm>
            <ActForm intent="call" fields={{ outcome: "no-answer" }}>
              <Button icon={Clock} wide>
                {t("order.act.noAnswer")}
              </Button>
            </ActForm>
          </AnswerPair>
          <p className="small muted">{t("order.deadline", { moment: formatDateTime(order.confirmBy, locale) })}</p>
        </>
      )}
      {may.fulfil && order.may.prepare && (
        <ActForm intent="prepare">
          <Button kind="main" big wide icon={Package}>
            {t("order.act.prepare")}
          </Button>
        </ActForm>
      )}
      {may.fulfil && order.may.ship && <ShipForm />}
      {may.fulfil && order.may.deliver && (
        <ActForm intent="deliver">
          <Button kind="main" big wide icon={PackageCheck}>
            {t("order.act.deliver")}
          </Button>
        </ActForm>
      )}
      {may.cash && order.may.collect && <CollectForm memberName={memberName} />}
      {may.fulfil && order.may.refuse && (
        <ActForm intent="refused">
          <Button kind="danger" icon={Undo2}>
            {t("order.act.refused")}
          </Button>
        </ActForm>
      )}
      {may.cancel && order.may.cancel && (
        <ButtonLink kind="danger" icon={X} href={`/${locale}/vendeur/commandes/${order.id}/annuler`}>
          {t("order.act.cancel")}
        </ButtonLink>
      )}
    </section>
  );
}

function ActForm({ intent, fields = {}, children }: { intent: string; fields?: Record<string, string>; children: React.ReactNode }) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}

function CallFirst({ order }: { order: SellerOrder }) {
  const { t } = useTranslation("seller");
  return (
    <>
      <a className="btn btn-main btn-big btn-wide" href={`tel:${order.phone}`}>
        <Phone className="ico" aria-hidden="true" />
        {t("order.act.call")} <bdi dir="ltr">{formatPhone(order.phone)}</bdi>
      </a>
      <p className="muted">{t("order.ask")}</p>
    </>
  );
}

function ShipForm() {
  const { t } = useTranslation("seller");
  const form = useForm("ship");
  return (
    <Form method="post" className="stack panel" noValidate>
      <h2>{t("order.act.shipTitle")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="ship" />
      <TextField {...form.field("carrier")} label={t("order.carrier")} help={t("order.carrierHelp")} required />
      <TextField {...form.field("trackingNumber")} label={t("order.tracking")} ltr optional />
      <Button kind="main" big wide icon={Truck} busy={form.busy}>
        {t("order.act.ship")}
      </Button>
    </Form>
  );
}

function CollectForm({ memberName }: { memberName: string }) {
  const { t } = useTranslation(["seller", "orders"]);
  const form = useForm("collect");
  return (
    <Form method="post" className="stack panel" noValidate>
      <h2>{t("order.act.collectTitle")}</h2>
      <ErrorSummary errors={form.errors} form={form.problem} />
      <input type="hidden" name="intent" value="collect" />
      <ChoiceRows
        {...form.field("collector")}
        defaultValue={form.field("collector", "cooperative").defaultValue}
        label={t("order.collector")}
        choices={COLLECTORS.map((value) => ({ value, label: t(`orders:collector.${value}`) }))}
      />
      <TextField {...form.field("collectedByName", memberName)} label={t("order.collectedBy")} help={t("order.collectedByHelp")} required />
      <Button kind="main" big wide icon={Banknote} busy={form.busy}>
        {t("order.act.collect")}
      </Button>
    </Form>
  );
}
