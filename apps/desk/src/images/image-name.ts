import { UsageError } from '../usage-error.ts'

/** The name of an image that is given by its name or its address. Throws a UsageError. */
export function imageName(given: string): string {
  const [name] = /[\da-f]{32}\.(?:jpg|png|gif|webp|avif)(?=$|\/)/u.exec(given) ?? []
  if (name !== undefined) return name
  throw new UsageError(`"${given}" is not the name or the address of an image. See desk images list.`)
}
