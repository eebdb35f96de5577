/** The bytes of each part of an upload but the last. A part that is lost on a slow line costs seconds. */
export const uploadPartBytes = 524_288

/** How many parts a file of so many bytes has. */
export function partsOf(bytes: number): number {
  return Math.ceil(bytes / uploadPartBytes)
}

/** The bytes of the part with this number, counted from 0; 0 beyond the last. */
export function bytesOfPart(bytes: number, part: number): number {
  return Math.max(0, Math.min(uploadPartBytes, bytes - part * uploadPartBytes))
}
