import { contentSecurityPolicy, humanCheckPolicy } from '@broadsheet/edge'
import { inlineHashes as inline } from '@broadsheet/press'

/** The Content-Security-Policy of each kind of page. */
export const pagePolicies = {
  page: contentSecurityPolicy({ inline, images: 'own' }),
  illustrated: contentSecurityPolicy({ inline, images: 'any' }),
  // Articles of a paper whose votes Turnstile guards: they frame the check, which the last policy is for.
  guarded: contentSecurityPolicy({ inline, images: 'own', frames: true }),
  'guarded-illustrated': contentSecurityPolicy({ inline, images: 'any', frames: true }),
  'human-check': humanCheckPolicy,
}
