// A photograph made small enough to wait on a telephone and to leave on a weak network.

/** Pixels of the longer side. */
const longest = 1600
const quality = 0.82

/** The size that keeps the shape and fits. */
export const fitting = (width: number, height: number): { readonly width: number; readonly height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** As JPEG, upright, without what the camera wrote beside it; undefined when the file is no picture. */
export const smaller = async (file: Blob): Promise<Blob | undefined> => {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap) return undefined
  const size = fitting(bitmap.width, bitmap.height)
  const canvas = Object.assign(document.createElement('canvas'), size)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, size.width, size.height)
  bitmap.close()
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/jpeg', quality))
}
