import { css } from './css.ts'

/** An article announced on a front: section, headline, opening, time. */
export const teaserStyles = css`
  .kicker a {
    color: var(--spot);
    font-weight: 700;
  }
  .teaser p:not(.fine) {
    margin-block: 0.375rem 0.25rem;
    color: var(--soft);
    line-height: 1.42;
    text-wrap: pretty;
  }
  .teaser h3 + .fine {
    margin-block-start: 0.375rem;
  }
  .lead :is(h2, h3) {
    font-size: var(--size-5);
    letter-spacing: -0.02em;
    line-height: 1.04;
  }
  .lead p:not(.fine) {
    margin-block: 0.75rem 0.5rem;
    max-inline-size: 36rem;
    color: var(--ink);
    font-size: var(--size-3);
  }
  .second :is(h2, h3) {
    font-size: var(--size-4);
    line-height: 1.14;
  }
`
