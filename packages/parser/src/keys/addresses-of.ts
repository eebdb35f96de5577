import { type ArticleDraft, draftLimits, oldAddressName } from '@broadsheet/model'

type Addresses = { url: string | null; slug?: string | null; addresses?: readonly (string | null)[] }

/**
 * The short name of an article at its source and its addresses besides `url`, as a draft has them: what leads nowhere, or
 * comes after the 200th, is left out.
 */
export function addressesOf({ url, slug = null, addresses = [] }: Addresses): Pick<ArticleDraft, 'slug' | 'addresses'> {
  const others = addresses
    .filter((each) => each !== null)
    .filter((each) => each !== url && oldAddressName(each) !== null)
  return {
    ...(slug === null || slug === '' || slug.length > draftLimits.sourceText ? {} : { slug }),
    ...(others.length === 0 ? {} : { addresses: [...new Set(others)].slice(0, draftLimits.addresses) }),
  }
}
