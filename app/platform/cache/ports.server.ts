/** A cache in front of the shop that can be told to forget: Varnish, a CDN. Both throw when it was not told. */
export interface SharedCache {
  /** Forgets every answer that carries one of these names in its Surrogate-Key header. */
  purge(tags: readonly string[]): Promise<void>;
  purgeAll(): Promise<void>;
}
