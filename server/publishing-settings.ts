// What the environment says of publishing: who publishes the open data, and where the map's pictures come from.
type Env = { readonly [name: string]: string | undefined }
type Read<T> = { readonly value: T } | { readonly problem: string }

export type MapSettings = {
  /** an address with {z}, {x} and {y} */
  readonly tiles: string
  /** whom the pictures are owed to, shown on the map */
  readonly attribution: string
}
export type PublishingSettings = {
  /** in the catalogue of the open data; `code` is that of the Indice PA, or a tax code */
  readonly publisher: { readonly name: string; readonly code: string }
  /** absent: the map draws the entries alone and asks nobody for anything */
  readonly map?: MapSettings
}

export const usualPublisher: PublishingSettings['publisher'] = { name: 'Comunanza', code: 'non indicato' }

const given = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined

const isTiles = (text: string): boolean =>
  URL.canParse(text.replaceAll(/[{}]/g, '')) && /^https:\/\//.test(text) && ['{z}', '{x}', '{y}'].every((part) => text.includes(part))

export const readPublishing = (env: Env): Read<PublishingSettings> => {
  const [tiles, attribution] = [given(env, 'MAP_TILES'), given(env, 'MAP_ATTRIBUTION')]
  const publisher = { name: given(env, 'PUBLISHER_NAME') ?? usualPublisher.name, code: given(env, 'PUBLISHER_CODE') ?? usualPublisher.code }
  if (tiles === undefined) return { value: { publisher } }
  if (!isTiles(tiles))
    return { problem: 'MAP_TILES deve essere un indirizzo https con {z}, {x} e {y}, come https://mappe.example.it/{z}/{x}/{y}.png.' }
  if (attribution === undefined) return { problem: 'Con MAP_TILES serve MAP_ATTRIBUTION: a chi si devono le immagini della mappa.' }
  return { value: { publisher, map: { tiles, attribution } } }
}

/** The origins whose pictures the pages may show. */
export const pictureOrigins = ({ map }: PublishingSettings): readonly string[] =>
  map ? [new URL(map.tiles.replaceAll(/[{}]/g, '')).origin] : []
