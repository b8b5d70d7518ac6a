import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Banknote } from "lucide-react";
import { useTranslation } from "react-i18next";
import { intent, visitorAction, type ActionReply } from "~/access/actions.server";
import { cartHolderOf } from "~/access/cart-cookie.server";
import { visitorLoader } from "~/access/loaders.server";
import { chooseCommune, readCart } from "~/modules/cart/index.server";
import { isPlaceholderAddress } from "~/modules/identity/sign-in-name";
import { useForm } from "~/platform/forms/use-form";
import { formatPhone } from "~/platform/i18n";
import { Anchor } from "~/ui/anchor";
import { Button } from "~/ui/button";
import { ChoiceRows } from "~/ui/fields/choice-rows";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { EmailField, PhoneField } from "~/ui/fields/phone-field";
import { TextArea, TextField } from "~/ui/fields/text-field";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { Totals, type TotalLine } from "~/ui/totals";
import { keepDraft, newAttempt, readDraft } from "./parts/checkout-draft.server";
import { contactSchema } from "./parts/checkout-forms";
import { CheckoutSteps } from "./parts/checkout-steps";
import { PlaceField } from "./parts/place-field";
import { placeOf, settlePlace, type PlaceChoice } from "./parts/settle-place.server";

export const handle = { i18n: ["checkout", "orders"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

/** Browsers drop what is longer than 4,096 bytes (RFC 6265 asks no more of them). */
const COOKIE_LIMIT = 4_000;

/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

export const loader = visitorLoader(async ({ context, request, visitor, locale, t }) => {
  const cart = await readCart(context, await cartHolderOf(request, visitor));
  if (!cart) throw redirect(`/${locale}/panier`);
  const draft = await readDraft(request);
  const { user } = visitor;
  const phone = draft?.phone ?? user?.phone;
  return {
    title: t("checkout:contact.metaTitle"),
    signedIn: user !== null,
    attemptKey: draft?.attemptKey ?? newAttempt(),
    place: await placeOf(context, draft?.communeCode ?? cart.communeCode),
    known: {
      phone: phone && formatPhone(phone),
      name: draft?.name ?? user?.name,
      quarter: draft?.quarter,
      landmark: draft?.landmark,
      email: draft ? draft.email : user && !isPlaceholderAddress(user.email) ? user.email : undefined,
      note: draft?.note,
    },
    sums: { pieces: cart.pieces, parcels: cart.groups.length, goodsCentimes: cart.goodsCentimes, deliveryCentimes: cart.deliveryCentimes, totalCentimes: cart.totalCentimes },
  };
});

export const action = visitorAction({
  contact: intent(contactSchema, async ({ input, request, visitor, transact, refuse, locale }) => {
    const holder = await cartHolderOf(request, visitor);
    const settled = await transact(async (context) => {
      const found = await settlePlace(context, { typed: input.commune, code: input.place });
      if (found.ok) await chooseCommune(context, holder, found.code);
      return found;
    });
    if (!settled.ok) return refuse("checkout:error.toMend", { errors: { commune: settled.error }, data: { choices: settled.choices } });
    const { commune: _typed, place: _picked, rail: _rail, ...contact } = input;
    const cookie = await keepDraft({ ...contact, communeCode: settled.code });
    if (cookie.length > COOKIE_LIMIT) return refuse("checkout:error.toMend", { errors: { [contact.note ? "note" : "landmark"]: "orders:contact.tooLong" } });
    return redirect(`/${locale}/commande/verification`, { status: 303, headers: { "Set-Cookie": cookie } });
  }),
});

export default function Checkout() {
  const { t } = useTranslation(["checkout", "orders"]);
  const locale = useLocale();
  const { signedIn, attemptKey, place, known, sums } = useLoaderData<typeof loader>();
  const form = useForm("contact");
  const reply = useActionData<ActionReply<{ choices: PlaceChoice[] }>>();
  const lines: TotalLine[] = [
    { label: t("total.pieces", { count: sums.pieces }), amount: sums.goodsCentimes },
    { label: t("total.parcels", { count: sums.parcels }), amount: sums.deliveryCentimes ?? t("total.deliveryNext") },
  ];
  return (
    <>
      <CheckoutSteps current="contact" />
      <PageTitle>{t("contact.title")}</PageTitle>
      <Form method="post" className="grid grid-cols-1 gap-[22px]" noValidate>
        <ErrorSummary errors={form.errors} form={Object.keys(form.errors).length === 0 ? form.problem : undefined} />
        <input type="hidden" name="intent" value="contact" />
        <input type="hidden" name="attemptKey" value={form.chosen("attemptKey", [attemptKey])[0]} />
        <PhoneField {...form.field("phone", known.phone)} label={t("field.phone")} help={t("field.phoneHelp")} required />
        <TextField {...form.field("name", known.name)} label={t("field.name")} autoComplete="name" required />
        <PlaceField form={form} place={place} choices={reply?.data?.choices ?? []} help={t("field.communeHelp")} />
        <TextField {...form.field("quarter", known.quarter)} label={t("field.quarter")} autoComplete="address-level3" required />
        <TextField {...form.field("landmark", known.landmark)} label={t("field.landmark")} help={t("field.landmarkHelp")} required />
        <EmailField {...form.field("email", known.email)} label={t("field.email")} optional={t("field.emailOptional")} />
        <TextArea {...form.field("note", known.note)} label={t("field.note")} optional={t("field.noteOptional")} rows={2} maxLength={300} />
        <ChoiceRows
          name="rail"
          label={t("field.rail")}
          defaultValue="cash-on-delivery"
          choices={[{ value: "cash-on-delivery", label: t("orders:rail.cash-on-delivery"), line: t("field.railLine", { count: sums.parcels }), icon: Banknote }]}
        />
        <Totals lines={lines} total={{ label: t(sums.totalCentimes === null ? "total.goods" : "total.toPayAtDelivery"), amount: sums.totalCentimes ?? sums.goodsCentimes }} />
        <Button kind="main" big wide busy={form.busy}>
          {t("contact.act")}
        </Button>
        <p className="small muted">
          {t("contact.privacy")}{" "}
          <Anchor className="link" href={`/${locale}/confidentialite`}>
            {t("contact.privacyLink")}
          </Anchor>
          {!signedIn && (
            <>
              {" · "}
              {t("contact.account")}{" "}
              <Anchor className="link" href={`/${locale}/connexion?retour=${encodeURIComponent(`/${locale}/commande`)}`}>
                {t("contact.signIn")}
              </Anchor>
            </>
          )}
        </p>
      </Form>
    </>
  );
}
