/** What every kind of chart is drawn from. */
export type ChartProps<Spec> = Readonly<{
  drawing: Spec
  /** Width and height as style. */
  size: { style: { width: string; height: number } }
  /** How the figure reads aloud. */
  label: string
}>
