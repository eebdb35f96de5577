import { contentSecurityPolicy } from '@broadsheet/edge'
import { inlineHashes as inline } from '@broadsheet/press'

/** The Content-Security-Policy of each kind of page. */
export const pagePolicies = {
  page: contentSecurityPolicy({ inline, images: 'own' }),
  illustrated: contentSecurityPolicy({ inline, images: 'any' }),
}
