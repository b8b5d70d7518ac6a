// The 24 cards of the list's first page by React's renderToString, behind node:http, and nothing else: no data is read, no frame drawn.
import { createServer } from "node:http";
import { I18nextProvider } from "react-i18next";
import { renderToString } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { listProducts } from "~/modules/shop/index.server";
import { SYSTEM_ACTOR } from "~/platform/db/context.server";
import { openDatabase } from "~/platform/db/database.server";
import { withContext } from "~/platform/db/with-context.server";
import { i18nOf } from "~/platform/i18n/translator.server";
import { GoodsCard } from "~/routes/storefront/parts/goods-card";
import { ProductGrid } from "~/ui/product-card";

const database = openDatabase(process.env.DATABASE_URL ?? "", { max: 1 });
const { cards } = await withContext(database, { role: "shopper", actor: SYSTEM_ACTOR, locale: "fr" }, (context) => listProducts(context, {}));
await database.close();

function Cards() {
  return (
    <ProductGrid>
      {cards.map((card, place) => (
        <GoodsCard key={card.productId} card={card} first={place < 4} level={2} />
      ))}
    </ProductGrid>
  );
}

const handler = createStaticHandler([{ path: "*", element: <Cards /> }]);
const context = await handler.query(new Request("http://127.0.0.1/fr/produits"));
if (context instanceof Response) throw new Error("the cards were sent elsewhere");
const router = createStaticRouter(handler.dataRoutes, context);

const server = createServer((_request, response) => {
  const html = renderToString(
    <I18nextProvider i18n={i18nOf("fr")}>
      <StaticRouterProvider router={router} context={context} hydrate={false} />
    </I18nextProvider>,
  );
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": Buffer.byteLength(html) });
  response.end(html);
});
server.keepAliveTimeout = 20_000;
server.listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("serving"));
process.on("SIGTERM", () => process.exit(0));
