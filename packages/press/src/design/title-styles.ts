import { css } from './css.ts'

/** The heading of a page that is no article. */
export const titleStyles = css`
  .title {
    margin-block: var(--gap);
    font-size: var(--size-5);
    letter-spacing: -0.02em;
    line-height: 1.05;
  }
`
