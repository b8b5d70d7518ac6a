import { foldWord } from "./fold";

// Words that name no goods.
const FRENCH = `a au aux avec ce ces cet cette chez d dans de des du elle elles en est et eux il ils j je l la le les leur leurs lui ma mais me mes
  meme moi mon n ne nos notre nous on ou par pas pour plus qu que qui s sa sans se ses si son sont sous sur t ta te tes toi ton tous tout toute tu un une vers vos
  votre vous y c m quel quelle quels quelles comme tres`;
const FRENCH_SHOPPING = `achat acheter achete cher chere chers cheres cherche chercher trouve trouver voudrais veux veut besoin aimerais souhaite recherche
  prix promo promotion offre vente vendre vends livraison livrer commande commander ligne svp stp bonjour merci pourriez peux avez vend`;
const ARABIC = `في من على الي عن مع و او ثم هذا هذه ذلك تلك التي الذي هو هي هم ان كان لا لم لن قد كل بعض هل اي ما يا بين عند حتي ب ل ف ك د ديال
  دياله ديالنا ديالي شي واش فين كاين كاينه باش بلا غير هنا`;
const ARABIC_SHOPPING = `بغيت بغينا اريد نريد ابحث بحث عاوز محتاج شراء شرا نشري لشراء ثمن اثمنه سعر اسعار بيع للبيع توصيل طلب اطلب عفاك عافاك مرحبا سلام رخيص`;
const DARIJA = `dyal dial diyal dyali diali dyalna bghit bghina bgha wach wash fin fine kayn kayna kayen f b w o wa bi fi men mn min chi shi had hada hadi li lli bach
  bla 3la ala m3a ma3a 3nd 3and 3endkom chno chnou ach ash 3afak 3afakom afak n9der nqder nchri nechri chri chra taman atman ch7al chhal rkhis hna`;
/** What every product or cooperative has: asked for alone they choose nothing. */
const OF_EVERY_PRODUCT = `produit produits article articles cooperative cooperatives coop منتج منتوج منتجات منتوجات تعاونيه تعاونيات ta3awniya ta3awnia taawniya taawnia mantouj mntouj
  mantouja مكتب`;

/** Written without its accent it is as likely to be maize: kept when asked for, dropped from descriptions. */
const ASKED_FOR = new Set(["mais"]);
const listed = (...lists: string[]) => new Set(lists.join(" ").split(/\s+/).map(foldWord));
const WORDS = listed(FRENCH, FRENCH_SHOPPING, ARABIC, ARABIC_SHOPPING, DARIJA);
const SOFT = listed(OF_EVERY_PRODUCT);

/** Every stop word of a language, folded; Darija in Latin letters counts as French script. */
export function stopWordsOf(locale: "fr" | "ar"): string[] {
  return [...(locale === "fr" ? listed(FRENCH, FRENCH_SHOPPING, DARIJA) : listed(ARABIC, ARABIC_SHOPPING))];
}

/** True for words that are dropped from queries and never indexed. */
export function isStopWord(word: string, { query = false } = {}): boolean {
  return (WORDS.has(word) && !(query && ASKED_FOR.has(word))) || (word.length === 1 && !/\d/.test(word));
}

/** True for words that a hit may have but need not have: "produit", "coopérative", "تعاونية". */
export function isSoftWord(word: string): boolean {
  return SOFT.has(word);
}
