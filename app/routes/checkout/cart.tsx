import { redirect, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { intent, visitorAction, type Act, type ActionReply } from "~/access/actions.server";
import { cartHolderOf, keepCart } from "~/access/cart-cookie.server";
import { visitorLoader } from "~/access/loaders.server";
import { addToCart, cartContents, chooseCommune, readCart, removeLine, setQuantity } from "~/modules/cart/index.server";
import { MOST_PER_LINE } from "~/modules/cart/cart";
import { settingAt } from "~/modules/settings/index.server";
import { useForm } from "~/platform/forms/use-form";
import { safeRedirect } from "~/platform/http/redirects.server";
import { ButtonLink } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { useLocale } from "~/ui/locale";
import { PageTitle } from "~/ui/page-title";
import { TwoColumns } from "~/ui/panel";
import { ParcelPart } from "~/ui/parcel-part";
import { CartLine } from "./parts/cart-line";
import { CartNews } from "./parts/cart-news";
import { cartEventOf, pathAfterAdding, pathAfterRemoving } from "./parts/cart-paths.server";
import { CartTotal } from "./parts/cart-total";
import { addSchema, communeSchema, dropSchema, removeSchema, setSchema } from "./parts/checkout-forms";
import { DeliverTo } from "./parts/deliver-to";
import { useLineWords } from "./parts/line-words";
import { ParcelDelivery } from "./parts/parcel-delivery";
import { placeOf, settlePlace } from "./parts/settle-place.server";

export const handle = { i18n: ["checkout", "orders", "shop"] };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: "robots", content: "noindex" }];

/** A refusal changes what the page shows: Remix would keep the old data after a 4xx. */
export const shouldRevalidate = () => true;

export const loader = visitorLoader(async ({ context, request, url, visitor, t }) => {
  const cart = await readCart(context, await cartHolderOf(request, visitor));
  return {
    title: t("checkout:cart.metaTitle"),
    cart,
    place: await placeOf(context, cart?.communeCode),
    cashLimit: await settingAt(context, "cash.limit-centimes"),
    event: cartEventOf(url.searchParams),
  };
});

/** More than there is: the form comes back with how many are left. */
function tooMany(act: Act<unknown>, available: number): Response {
  const key = available > 0 ? "checkout:quantity.left" : "checkout:quantity.soldOut";
  return act.refuse({ key, values: { count: available } }, { status: 409 });
}

export const action = visitorAction({
  add: intent(addSchema, async (act) => {
    const holder = await cartHolderOf(act.request, act.visitor);
    const added = await act.transact((context) => addToCart(context, holder, act.input));
    if (added.ok) return redirect(pathAfterAdding(act.request, act.locale, act.input), { status: 303, headers: await keepCart(added.newToken) });
    return added.reason === "not-for-sale" ? act.refuse("orders:refusal.not-for-sale", { status: 409 }) : tooMany(act, added.available);
  }),
  set: intent(setSchema, async (act) => {
    const { variantId, step = 0 } = act.input;
    const quantity = act.input.quantity + step;
    if (quantity > MOST_PER_LINE) return act.refuse("checkout:error.toMend", { errors: { quantity: "checkout:quantity.most" } });
    const holder = await cartHolderOf(act.request, act.visitor);
    const set = await act.transact((context) => setQuantity(context, holder, { variantId, quantity }));
    if (set.ok) return redirect(quantity === 0 ? pathAfterRemoving(act.locale, { variantId, pieces: 1 }) : act.url.pathname, 303);
    return set.reason === "not-in-cart" ? redirect(act.url.pathname, 303) : tooMany(act, set.available);
  }),
  remove: intent(removeSchema, async ({ input: { variantId }, request, visitor, transact, locale }) => {
    const holder = await cartHolderOf(request, visitor);
    const pieces = await transact(async (context) => {
      const line = (await cartContents(context, holder))?.lines.find((one) => one.variantId === variantId);
      await removeLine(context, holder, variantId);
      return line?.quantity ?? 0;
    });
    return redirect(pathAfterRemoving(locale, { variantId, pieces }), 303);
  }),
  /** Gives up what one cooperative would have sent. */
  drop: intent(dropSchema, async ({ input: { cooperativeId, back }, request, visitor, transact, locale }) => {
    const holder = await cartHolderOf(request, visitor);
    await transact(async (context) => {
      for (const { variantId, cooperative } of (await cartContents(context, holder))?.lines ?? []) {
        if (cooperative.id === cooperativeId) await removeLine(context, holder, variantId);
      }
    });
    return redirect(safeRedirect(back, `/${locale}/panier`), 303);
  }),
  commune: intent(communeSchema, async ({ input: { commune, place }, request, visitor, transact, refuse, url }) => {
    const holder = await cartHolderOf(request, visitor);
    const chosen = await transact(async (context) => {
      const settled = await settlePlace(context, { typed: commune, code: place });
      if (settled.ok) await chooseCommune(context, holder, settled.code);
      return settled;
    });
    return chosen.ok ? redirect(url.pathname, 303) : refuse("checkout:error.toMend", { errors: { commune: chosen.error }, data: { choices: chosen.choices } });
  }),
});

export default function Cart() {
  const { t } = useTranslation("checkout");
  const locale = useLocale();
  const words = useLineWords();
  const { cart, place, cashLimit, event } = useLoaderData<typeof loader>();
  const form = useForm("set");
  const reply = useActionData<ActionReply>();
  const refusedLine = reply?.form.intent === "set" ? reply.form.values.variantId : undefined;
  const news = <CartNews event={event} />;
  if (!cart) {
    return (
      <div className="wrap section">
        {news}
        <EmptyState
          level={1}
          title={t("cart.empty")}
          line={t("cart.emptyLine")}
          acts={
            <ButtonLink kind="main" href={`/${locale}/produits`}>
              {t("cart.discover")}
            </ButtonLink>
          }
        />
      </div>
    );
  }
  const parcels = cart.groups.length;
  return (
    <div className="wrap section">
      <PageTitle line={t("cart.line", { count: parcels })}>{t("cart.title")}</PageTitle>
      <div className="stack mb-8">
        {news}
        <DeliverTo place={place} />
      </div>
      <TwoColumns aside={<CartTotal cart={cart} cashLimit={cashLimit} />}>
        <div className="grid grid-cols-1 gap-11">
          {cart.groups.map((group, index) => (
            <ParcelPart
              key={group.cooperative.id}
              cooperative={{
                name: words.name(group.cooperative),
                line: words.name({ nameFr: group.cooperative.communeFr, nameAr: group.cooperative.communeAr }),
                emblemSeed: group.cooperative.nameFr,
              }}
              parcel={{ number: index + 1, of: parcels }}
            >
              <ul>
                {group.lines.map((line) => (
                  <CartLine key={line.variantId} line={line} refused={refusedLine === line.variantId ? form : null} />
                ))}
              </ul>
              {group.delivery && place && (
                <ParcelDelivery delivery={group.delivery} place={place.name} cooperative={{ id: group.cooperative.id, name: words.name(group.cooperative) }} />
              )}
            </ParcelPart>
          ))}
        </div>
      </TwoColumns>
    </div>
  );
}
