// Made by scripts/gen-prices.ts from data/prices-2.json.
import type { InstancePrices } from '../../instance-prices.ts'

type LoadPrices = () => Promise<{ readonly default: readonly InstancePrices[] }>

/** The EC2 prices of each Region, loaded alone. */
export const instanceBooks: Readonly<Record<string, LoadPrices>> = {
  "af-south-1": () => import('./af-south-1.json', { with: { type: 'json' } }),
  "ap-east-1": () => import('./ap-east-1.json', { with: { type: 'json' } }),
  "ap-east-2": () => import('./ap-east-2.json', { with: { type: 'json' } }),
  "ap-northeast-1": () => import('./ap-northeast-1.json', { with: { type: 'json' } }),
  "ap-northeast-2": () => import('./ap-northeast-2.json', { with: { type: 'json' } }),
  "ap-northeast-3": () => import('./ap-northeast-3.json', { with: { type: 'json' } }),
  "ap-south-1": () => import('./ap-south-1.json', { with: { type: 'json' } }),
  "ap-south-2": () => import('./ap-south-2.json', { with: { type: 'json' } }),
  "ap-southeast-1": () => import('./ap-southeast-1.json', { with: { type: 'json' } }),
  "ap-southeast-2": () => import('./ap-southeast-2.json', { with: { type: 'json' } }),
  "ap-southeast-3": () => import('./ap-southeast-3.json', { with: { type: 'json' } }),
  "ap-southeast-4": () => import('./ap-southeast-4.json', { with: { type: 'json' } }),
  "ap-southeast-5": () => import('./ap-southeast-5.json', { with: { type: 'json' } }),
  "ap-southeast-6": () => import('./ap-southeast-6.json', { with: { type: 'json' } }),
  "ap-southeast-7": () => import('./ap-southeast-7.json', { with: { type: 'json' } }),
  "ca-central-1": () => import('./ca-central-1.json', { with: { type: 'json' } }),
  "ca-west-1": () => import('./ca-west-1.json', { with: { type: 'json' } }),
  "eu-central-1": () => import('./eu-central-1.json', { with: { type: 'json' } }),
  "eu-central-2": () => import('./eu-central-2.json', { with: { type: 'json' } }),
  "eu-north-1": () => import('./eu-north-1.json', { with: { type: 'json' } }),
  "eu-south-1": () => import('./eu-south-1.json', { with: { type: 'json' } }),
  "eu-south-2": () => import('./eu-south-2.json', { with: { type: 'json' } }),
  "eu-west-1": () => import('./eu-west-1.json', { with: { type: 'json' } }),
  "eu-west-2": () => import('./eu-west-2.json', { with: { type: 'json' } }),
  "eu-west-3": () => import('./eu-west-3.json', { with: { type: 'json' } }),
  "il-central-1": () => import('./il-central-1.json', { with: { type: 'json' } }),
  "me-central-1": () => import('./me-central-1.json', { with: { type: 'json' } }),
  "me-south-1": () => import('./me-south-1.json', { with: { type: 'json' } }),
  "mx-central-1": () => import('./mx-central-1.json', { with: { type: 'json' } }),
  "sa-east-1": () => import('./sa-east-1.json', { with: { type: 'json' } }),
  "us-east-1": () => import('./us-east-1.json', { with: { type: 'json' } }),
  "us-east-2": () => import('./us-east-2.json', { with: { type: 'json' } }),
  "us-gov-east-1": () => import('./us-gov-east-1.json', { with: { type: 'json' } }),
  "us-gov-west-1": () => import('./us-gov-west-1.json', { with: { type: 'json' } }),
  "us-west-1": () => import('./us-west-1.json', { with: { type: 'json' } }),
  "us-west-2": () => import('./us-west-2.json', { with: { type: 'json' } }),
}
