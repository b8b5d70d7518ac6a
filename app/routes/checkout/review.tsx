import { redirect, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { intent, visitorAction, type ActionReply } from "~/access/actions.server";
import { cartHolderOf, keepCart } from "~/access/cart-cookie.server";
import { visitorLoader } from "~/access/loaders.server";
import { placePurchase, reviewPurchase, type PlaceRefusal } from "~/modules/checkout/index.server";
import { currentTermsVersion } from "~/modules/content/index.server";
import { useForm } from "~/platform/forms/use-form";
import { Anchor } from "~/ui/anchor";
import { Amount } from "~/ui/bdi";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/fields/error-summary";
import { useLocale } from "~/ui/locale";
import { Notice } from "~/ui/notice";
import { PageTitle } from "~/ui/page-title";
import { Totals } from "~/ui/totals";
import { forgetDraft, readDraft } from "./parts/checkout-draft.server";
import { confirmSchema } from "./parts/checkout-forms";
import { CheckoutSteps } from "./parts/checkout-steps";
import { refusalWords } from "./parts/refusal-words.server";
import { ReviewContact } from "./parts/review-contact";
import { ReviewObstacles } from "./parts/review-obstacles";
import { ReviewParcel } from "./parts/review-parcel";
import { placeOf } from "./parts/settle-place.server";

export const handle = { i18n: ["checkout", "orders", "shop"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

export const loader = visitorLoader(async ({ context, request, visitor, locale, t }) => {
  const [contact, holder] = [await readDraft(request), await cartHolderOf(request, visitor)];
  const place = await placeOf(context, contact?.communeCode);
  if (!contact || !place) throw redirect(`/${locale}/commande`);
  const termsVersion = await currentTermsVersion(context);
  const review = await reviewPurchase(context, { holder, communeCode: place.code, termsVersion });
  if (!review.ok) throw redirect(review.reason === "empty-cart" ? `/${locale}/panier` : `/${locale}/commande`);
  return { title: t("checkout:review.metaTitle"), contact, place, termsVersion, draft: review.draft, sellers: [...review.sellers.values()], withdrawalDays: review.withdrawalDays };
});

export const action = visitorAction({
  confirm: intent(confirmSchema, async ({ input, request, visitor, transact, refuse, locale }) => {
    const holder = await cartHolderOf(request, visitor);
    const { place: communeCode, attemptKey, shownDigest, quarter, landmark, note, ...contact } = input;
    const result = await transact(async (context) => {
      // The terms in force now, not those the form names: if they changed, the digest differs and they are shown again.
      const termsVersion = await currentTermsVersion(context);
      const placed = await placePurchase(context, {
        attemptKey,
        holder,
        contact: { name: contact.name, phone: contact.phone, email: contact.email },
        communeCode,
        quarter,
        landmark,
        note,
        termsVersion,
        shownDigest,
        clientAddress: request.headers.get("x-real-ip"),
      });
      return placed.ok ? placed : { ...placed, words: await refusalWords(context, holder, placed) };
    });
    if (result.ok) {
      const headers = await keepCart(null, new Headers({ "Set-Cookie": await forgetDraft() }));
      return redirect(`/${locale}/commande/merci/${result.trackingToken}`, { status: 303, headers });
    }
    if (result.reason === "empty-cart") return redirect(`/${locale}/panier`, 303);
    return refuse(result.words, { status: 409, data: { reason: result.reason } });
  }),
});

export default function Review() {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { contact, place, termsVersion, withdrawalDays } = data;
  const draft = data.draft;
  const sellers = new Map(data.sellers.map((seller) => [seller.id, seller]));
  const form = useForm("confirm");
  const reply = useActionData<ActionReply<{ reason: PlaceRefusal["reason"] }>>();
  const placeable = draft.obstacles.length === 0;
  return (
    <>
      <CheckoutSteps current="review" />
      <PageTitle line={t("review.line")}>{t("review.title")}</PageTitle>
      <div className="grid grid-cols-1 gap-9">
        {reply && <ErrorSummary errors={{}} form={form.problem ?? t("review.badContact")} />}
        {reply?.data?.reason === "price-changed" && (
          <Notice kind="warning">
            {t("review.newTotal")}{" "}
            <b>
              <Amount centimes={draft.totalCentimes} />
            </b>
          </Notice>
        )}
        <ReviewObstacles draft={draft} said={form.problem} />
        {draft.orders.map((order, index) => (
          <ReviewParcel
            key={order.cooperative.id}
            order={order}
            seller={sellers.get(order.cooperative.id)}
            parcel={{ number: index + 1, of: draft.orders.length }}
            place={place.name}
            obstacles={draft.obstacles}
            withdrawalDays={withdrawalDays}
            here={`/${locale}/commande/verification`}
          />
        ))}
        <p>
          <Anchor className="link" href={`/${locale}/panier`}>
            {t("review.changeBasket")}
          </Anchor>
        </p>
        <ReviewContact contact={{ ...contact, place: place.name }} />
        <section className="stack">
          <h2 className="part-head text-h3">{t("review.pay")}</h2>
          <p>{t("review.payLine", { count: draft.orders.length })}</p>
          <Totals
            lines={[
              { label: t("total.goods"), amount: draft.goodsCentimes },
              { label: t("total.parcels", { count: draft.orders.length }), amount: draft.deliveryCentimes },
            ]}
            total={{ label: t("total.toPayAtDelivery"), amount: draft.totalCentimes }}
          />
        </section>
        {placeable && (
          <Form method="post" className="stack">
            <input type="hidden" name="intent" value="confirm" />
            <input type="hidden" name="attemptKey" value={contact.attemptKey} />
            <input type="hidden" name="shownDigest" value={draft.digest} />
            <input type="hidden" name="termsVersion" value={termsVersion} />
            <input type="hidden" name="place" value={place.code} />
            {(["phone", "name", "quarter", "landmark", "email", "note"] as const).map((name) =>
              contact[name] ? <input key={name} type="hidden" name={name} value={contact[name]} /> : null,
            )}
            <p className="small muted">
              {t("review.accept")}{" "}
              <Anchor className="link" href={`/${locale}/conditions?version=${encodeURIComponent(termsVersion)}`} target="_blank">
                {t("review.terms")}
              </Anchor>{" "}
              (<bdi>{termsVersion}</bdi>). {t("review.withdrawalForm")}
            </p>
            <Button kind="main" big wide busy={form.busy}>
              {t("review.act")}
            </Button>
          </Form>
        )}
      </div>
    </>
  );
}
