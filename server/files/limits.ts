// How large files may be.

/** `bytes` a file, `quota` bytes a person, `pixels` a picture (width times height). */
export type FileLimits = { readonly bytes: number; readonly quota: number; readonly pixels: number }
export const usualFileLimits: FileLimits = { bytes: 10 * 1_048_576, quota: 200 * 1_048_576, pixels: 40_000_000 }
