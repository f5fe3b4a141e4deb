// What cleaning a file gives: the bytes to keep, or why it is not taken.

/** Why a file is not taken; the sentence is in server/kernel/problem-kinds.ts under `file-…`. */
export type FileFault = 'type' | 'broken' | 'pixels' | 'animated' | 'active' | 'encrypted'
/** The bytes to keep: no place, camera, author or hidden text; the pixels are those that came. */
export type Cleaned = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly why: FileFault }
/** `maxPixels`: width times height, as the header says it, before anybody decodes anything. */
export type Cleaning = (bytes: Buffer, maxPixels: number) => Cleaned

export const refusedFor = (why: FileFault): Cleaned => ({ ok: false, why })
