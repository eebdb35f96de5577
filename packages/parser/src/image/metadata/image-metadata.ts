/** Blocks of metadata of a file, as their standards define them; null for what the file lacks. */
export type ImageMetadata = { exif: Uint8Array | null; xmp: Uint8Array | null; iptc: Uint8Array | null }
