import { type CSSVariablesResolver, createTheme, darken, type MantineColorsTuple } from '@mantine/core'

const green: MantineColorsTuple = [
  '#eaf7f0',
  '#d3ebde',
  '#a6d6bd',
  '#76c09a',
  '#4fac7d',
  '#37a06b',
  '#2f9763',
  '#2b8f5e',
  '#237f52',
  '#165c3a',
]

const dark: MantineColorsTuple = [
  '#ebebea',
  '#b5b7b8',
  '#a0a2a4',
  '#6d7073',
  '#3d4145',
  '#2a2e32',
  '#1d2023',
  '#16181a',
  '#111315',
  '#0c0d0f',
]

const stack = '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

export const officeTheme = createTheme({
  primaryColor: 'green',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.179,
  colors: { green, dark },
  fontFamily: stack,
  headings: { fontFamily: stack, fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 6,
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
})

/** Raises the library's default text colours to AA contrast. */
export const officeVariables: CSSVariablesResolver = (theme) => {
  const readable: Record<string, string> = {}
  for (const [name, ramp] of Object.entries(theme.colors)) {
    readable[`--mantine-color-${name}-light-color`] = darken(ramp[9], 0.35)
    readable[`--mantine-color-${name}-outline`] = darken(ramp[9], 0.35)
  }
  return {
    variables: {},
    light: {
      ...readable,
      '--mantine-color-dimmed': 'var(--ink-soft)',
      '--mantine-color-placeholder': 'var(--ink-faint)',
      '--mantine-color-error': 'var(--danger)',
      '--mantine-color-text': 'var(--ink)',
    },
    dark: {
      '--mantine-color-dimmed': 'var(--ink-soft)',
      '--mantine-color-placeholder': 'var(--ink-faint)',
      '--mantine-color-error': 'var(--danger)',
      '--mantine-color-text': 'var(--ink)',
    },
  }
}
