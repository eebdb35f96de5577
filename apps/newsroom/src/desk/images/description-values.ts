import type { DeskImage } from '@broadsheet/store'
import { textOf } from '../read-form.ts'

/** What the fields of an image’s form hold. */
export type DescriptionValues = {
  alt: string
  decorates: boolean
  caption: string
  credit: string
  licence: string
  x: string
  y: string
}

export const noDescription: DescriptionValues = {
  alt: '',
  decorates: false,
  caption: '',
  credit: '',
  licence: '',
  x: '50',
  y: '50',
}

/** Turns an image into what its fields hold. */
export function toDescriptionValues({ alt, caption, credit, licence, focus }: DeskImage): DescriptionValues {
  return {
    alt: alt ?? '',
    decorates: alt === '',
    caption: caption ?? '',
    credit: credit ?? '',
    licence: licence ?? '',
    x: String(focus.x),
    y: String(focus.y),
  }
}

export function readDescriptionValues(form: FormData): DescriptionValues {
  const text = (name: string) => textOf(form, name).replaceAll('\r\n', '\n')
  return {
    alt: text('alt'),
    decorates: form.has('decorates'),
    caption: text('caption'),
    credit: text('credit'),
    licence: text('licence'),
    x: text('x'),
    y: text('y'),
  }
}
