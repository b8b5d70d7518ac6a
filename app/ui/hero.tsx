import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Anchor } from "./anchor";
import { Icon } from "./icon";
import { classes } from "./locale";
import { Picture, type PictureSource } from "./picture";

export interface HeroProps {
  title: ReactNode;
  line?: ReactNode;
  acts?: ReactNode;
  picture: PictureSource | null;
}

/** The front page's opening: words on the reading side, the region on the other. */
export function Hero({ title, line, acts, picture }: HeroProps) {
  return (
    <section className="hero">
      <Picture picture={picture} first sizes="(min-width: 900px) 58vw, 100vw" />
      <div className="hero-text">
        <h1>{title}</h1>
        {line && <p>{line}</p>}
        {acts && <div className="row">{acts}</div>}
      </div>
    </section>
  );
}

export interface Promise {
  icon: LucideIcon;
  title: string;
  line: string;
}

export function Promises({ items }: { items: readonly Promise[] }) {
  return (
    <ul className="wrap promises">
      {items.map((item) => (
        <li key={item.title}>
          <Icon of={item.icon} />
          <p>
            <b>{item.title}</b>
            <span>{item.line}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

export interface FamilyTileProps {
  href: string;
  name: string;
  line?: ReactNode;
  picture: PictureSource | null;
  big?: boolean;
}

export function FamilyTile({ href, name, line, picture, big }: FamilyTileProps) {
  return (
    <li className={classes(big && "family-big") || undefined}>
      <Anchor className="family" href={href}>
        <Picture picture={picture} alt="" sizes={big ? "(min-width: 900px) 600px, 100vw" : "(min-width: 900px) 290px, 46vw"} />
        <span>
          {name}
          {line && <small className="num">{line}</small>}
        </span>
      </Anchor>
    </li>
  );
}

export function FamilyGrid({ children }: { children: ReactNode }) {
  return <ul className="families">{children}</ul>;
}

/** One cooperative's picture and words, edge to edge. */
export function Feature({ picture, children }: { picture: PictureSource | null; children: ReactNode }) {
  return (
    <section className="feature">
      <Picture picture={picture} sizes="(min-width: 900px) 50vw, 100vw" />
      <div className="feature-text">{children}</div>
    </section>
  );
}

export interface Place {
  href: string;
  name: string;
  end: ReactNode;
  line: ReactNode;
}

export function Places({ places }: { places: readonly Place[] }) {
  return (
    <ul className="places">
      {places.map((place) => (
        <li key={place.href}>
          <Anchor href={place.href}>
            <b>{place.name}</b>
            <span className="num">{place.end}</span>
            <small>{place.line}</small>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}
