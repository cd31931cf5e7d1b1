export const presets = ['api', 'recommended', 'strict', 'all'] as const
export const severities = ['error', 'warning', 'info'] as const
/** How far fixes may go, each with those before it. */
export const fixLevels = ['safe', 'review', 'unsafe'] as const
