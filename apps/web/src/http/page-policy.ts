import { deskTexts } from '../desk/frame/desk-texts.ts'
import { inlineTexts, type InlineTexts } from '../layout/inline-texts.ts'

/** Whose images a page shows: the paper's own alone, or `any` host's that sends them by https. */
export type PageImages = 'own' | 'any'

/**
 * The Content-Security-Policy of pages: the paper's own files, and inline only the texts whose SHA-256 it names. It is
 * the same for every kind of page, so that HTTP/2 and HTTP/3 send it once a connection; only an article with images of
 * other hosts lets them in. It names no host: images redirect from one to another, and each would have to be named.
 * https://www.w3.org/TR/CSP3/
 */
export async function pagePolicy(images: PageImages): Promise<string> {
  return await policyOf(inlineTexts, { images })
}

/** The same of the desk's own pages, which hold other texts and show the paper's page of what is being written. */
export async function deskPolicy(): Promise<string> {
  return await policyOf(deskTexts, { images: 'own', frames: true })
}

/** The same of such a page, which the desk alone may frame. */
export async function framedPolicy(): Promise<string> {
  return await policyOf(inlineTexts, { images: 'any', isFramed: true })
}

type Policy = { images: PageImages; frames?: boolean; isFramed?: boolean }

async function policyOf(texts: InlineTexts, { images, frames = false, isFramed = false }: Policy): Promise<string> {
  const [scripts, styles] = await Promise.all([hashesOf(texts.scripts), hashesOf(texts.styles)])
  return [
    `default-src 'none'`,
    `script-src 'self' ${scripts}`,
    `style-src ${styles}`,
    images === 'own' ? `img-src 'self'` : `img-src 'self' https:`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    ...(frames ? [`frame-src 'self'`] : []),
    `form-action 'self'`,
    `base-uri 'none'`,
    `frame-ancestors ${isFramed ? `'self'` : `'none'`}`,
    // The client script writes no markup: text that reaches a place which would read it as markup or script throws.
    `require-trusted-types-for 'script'`,
    `trusted-types 'none'`,
  ].join(';')
}

async function hashesOf(texts: readonly string[]): Promise<string> {
  return (await Promise.all(texts.map(hashSource))).join(' ')
}

async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`
}
