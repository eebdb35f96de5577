import { css } from './css.ts'

/**
 * Every decision of the paper's look that more than one rule uses: two inks and a spot colour, the faces, the type
 * scale, the spaces, the measure. A theme that a reader chose stands on the root and overrides the system's.
 */
export const tokens = css`
  :root {
    color-scheme: light dark;
    --paper: light-dark(#fff, #131517);
    --ink: light-dark(#16181b, #ebe8e2);
    --soft: light-dark(#565b63, #a9adb3);
    --rule: light-dark(#d4d6d9, #373b40);
    --spot: light-dark(#b3200d, #ff8f76);
    --tint: light-dark(#f4f3ef, #1d2023);

    --head: Charter, 'Bitstream Charter', 'Sitka Heading', Georgia, 'Noto Serif', 'DejaVu Serif Condensed', serif;
    --text: Charter, 'Bitstream Charter', 'Sitka Text', Georgia, 'Noto Serif', 'DejaVu Serif Condensed', serif;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;

    --size-0: 0.8125rem;
    --size-1: 0.9375rem;
    --size-2: 1.0625rem;
    --size-3: clamp(1.125rem, 1.08rem + 0.25vw, 1.25rem);
    --size-4: clamp(1.3125rem, 1.2rem + 0.55vw, 1.625rem);
    --size-5: clamp(2.0625rem, 1.5rem + 2.5vw, 3.375rem);

    --gap: clamp(1.125rem, 0.6rem + 2.2vw, 2.5rem);
    --measure: 37rem;
  }
  :root[data-theme='light'] {
    color-scheme: light;
  }
  :root[data-theme='dark'] {
    color-scheme: dark;
  }
`

/** The paper's own ground, for the browser's frame around the page. */
export const themeColors = { light: '#ffffff', dark: '#131517' } as const
