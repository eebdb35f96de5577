import { readDescriptionValues } from './description-values.ts'

type Parsed = { ok: true; description: Record<string, unknown> } | { ok: false; detail: string }

/**
 * Parses the form of an image into what the verb takes. A field that the form does not have stays as it is, and so does
 * the focus that it began with, for a new one draws the image's crops anew.
 */
export function parseDescription(form: FormData): Parsed {
  const { alt, decorates, caption, credit, licence, x, y } = readDescriptionValues(form)
  if (decorates && alt.trim() !== '') {
    return { ok: false, detail: 'An image either has an alternative text or only decorates. Choose one of the two.' }
  }
  const isMoved = form.has('x') && (x !== form.get('old-x') || y !== form.get('old-y'))
  const texts = Object.entries({ caption, credit, licence }).filter(([name]) => form.has(name))
  return {
    ok: true,
    description: {
      ...Object.fromEntries(texts),
      ...(form.has('alt') ? { alt: decorates ? '' : alt.trim() || null } : {}),
      ...(isMoved ? { focus: { x: numberOf(x), y: numberOf(y) } } : {}),
    },
  }
}

// An empty field is no number, though Number says 0.
function numberOf(text: string): number {
  return text.trim() === '' ? NaN : Number(text)
}
