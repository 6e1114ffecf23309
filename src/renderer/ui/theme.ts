import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const pine: MantineColorsTuple = [
  '#eaf6f3',
  '#d3ebe6',
  '#a5d6cc',
  '#73bfb1',
  '#45a898',
  '#24917f',
  '#15806f',
  '#0f6b5e',
  '#0b574d',
  '#07423b',
]

const stone: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ee',
  '#ebe8e2',
  '#e0dcd4',
  '#cfcac0',
  '#9c968b',
  '#655f56',
  '#4b463f',
  '#322e29',
  '#1d1b18',
]

const night: MantineColorsTuple = [
  '#eceae6',
  '#cdcac4',
  '#aaa69f',
  '#8b877f',
  '#43464b',
  '#303338',
  '#232529',
  '#17181a',
  '#121315',
  '#0c0d0e',
]

/** The studio's look: warm neutral ground, one pine accent, Inter in five sizes, corners of 8. */
export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  colors: { pine, gray: stone, dark: night },
  black: '#1d1b18',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.4', xl: '1.25' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.5' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Text: { defaultProps: { size: 'sm' } },
    Anchor: { defaultProps: { size: 'sm', underline: 'always' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withInitialFocusPlaceholder: false } },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } } },
    Tooltip: { defaultProps: { transitionProps: { duration: 0 }, openDelay: 400, withArrow: true } },
    Select: { defaultProps: { comboboxProps: { transitionProps: { duration: 0 }, shadow: 'md' } } },
  },
})

/** Text that Mantine sets too pale for 4.5 : 1 is darkened, and the ground is the studio's own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf9f7',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': '#736d63',
    '--mantine-color-default-border': '#cfcac0',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-disabled-color': '#736d63',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': '#97938b',
    '--mantine-color-default-border': '#43464b',
    '--mantine-color-anchor': '#73bfb1',
    '--mantine-color-error': '#ff9b8f',
    '--mantine-color-disabled-color': '#97938b',
  },
})
