import type { EditorialBlock } from "~/modules/content/index.server";
import { classes, useLocale } from "~/ui/locale";
import { MoreLink } from "~/ui/page-title";
import { Picture } from "~/ui/picture";
import { categoryPicture } from "./shop-picture";

/** What the region has to say this month: the first block wide, the others two by two. */
export function EditorialBlocks({ blocks }: { blocks: readonly EditorialBlock[] }) {
  const locale = useLocale();
  if (blocks.length === 0) return null;
  const alone = blocks.length % 2 === 1;
  return (
    <section className="wrap section pt-0">
      <ul className="editorial">
        {blocks.map((block, place) => {
          const wide = alone && place === 0;
          return (
            <li key={block.id} className={classes("editorial-block", wide && "editorial-wide")}>
              <Picture picture={categoryPicture(block.pictureCategory)} sizes={wide ? "(min-width: 900px) 500px, 100vw" : "(min-width: 900px) 240px, 38vw"} alt="" />
              <div className="stack" style={{ ["--gap" as string]: "10px" }}>
                <h2 className={wide ? undefined : "text-h3"}>{block.title[locale]}</h2>
                <p>{block.body[locale]}</p>
                <MoreLink href={`/${locale}${block.linkPath}`}>{block.link[locale]}</MoreLink>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
