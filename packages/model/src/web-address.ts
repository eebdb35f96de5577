import * as v from 'valibot'

const maxCharacters = 2_000

/** An absolute http or https address of at most 2,000 characters: clients of the API may make a link of it. */
export const webAddressSchema = v.pipe(
  v.string(),
  v.maxLength(maxCharacters),
  v.url(),
  v.regex(/^https?:\/\//i, 'An address begins with http:// or https://'),
)
