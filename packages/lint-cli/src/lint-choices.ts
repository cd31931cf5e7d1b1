export const presets = ['api', 'recommended', 'strict', 'all'] as const
export const severities = ['error', 'warning', 'info'] as const
