import { css } from './css.ts'

/** The paper's frame: nameplate, section navigation, footer. */
export const frameStyles = css`
  .top {
    display: flex;
    align-items: center;
    gap: 1.25rem;
    min-block-size: 2.5rem;
  }
  .top > :first-child {
    flex: 1;
  }
  .switch {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border: 5px solid var(--paper);
    outline-offset: 0;
    padding: 0;
    background: linear-gradient(90deg, var(--ink) 50%, transparent 0) padding-box;
    box-shadow: inset 0 0 0 1.5px var(--ink);
  }
  .plate {
    border-block: 3px solid var(--ink);
    border-block-end-width: 1px;
    padding-block: 0.5rem 0.625rem;
    font: 700 1.75rem / 1.1 var(--head);
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .front .plate {
    padding-block: clamp(0.625rem, 1.5vw, 1.25rem);
    font-size: clamp(2.75rem, 1rem + 8vw, 6rem);
    letter-spacing: -0.035em;
    line-height: 0.95;
    text-align: center;
  }
  .sections {
    border-block-end: 1px solid var(--rule);
    font: 600 var(--size-1) / 1.25 var(--sans);
    font-size-adjust: none;
  }
  .sections ul {
    display: flex;
    gap: 0 1.5rem;
    overflow-x: auto;
    padding-inline-end: 2rem;
    scrollbar-width: none;
    mask-image: linear-gradient(90deg, #000 calc(100% - 3rem), #0000);
  }
  .sections a {
    display: block;
    outline-offset: -3px;
    border-block-end: 3px solid transparent;
    padding-block: 0.6875rem 0.5rem;
    white-space: nowrap;
  }
  .sections [aria-current] {
    border-color: var(--spot);
  }
  @media not (width >= 64rem) {
    :dir(rtl).sections ul {
      mask-image: linear-gradient(270deg, #000 calc(100% - 3rem), #0000);
    }
  }
  @media (width >= 64rem) {
    .sections ul {
      flex-wrap: wrap;
      padding: 0;
      mask-image: none;
    }
    .front .sections ul {
      justify-content: center;
    }
  }
  .foot {
    margin-block: calc(2 * var(--gap)) 2rem;
    border-block-start: 3px solid var(--ink);
    padding-block-start: 1rem;
  }
  .foot ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-block-end: 0.5rem;
    color: var(--ink);
    font-weight: 600;
  }
`
