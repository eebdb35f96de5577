import { decodePart } from '@broadsheet/model'

/** An address, or a part of one, without percent-encoding; as it is if it can't be decoded. */
export function decodeAddress(written: string): string {
  return decodePart(written) ?? written
}
