import type { Failure } from '../failure.ts'
import { looks } from '../looks.ts'
import { sources } from '../sources.ts'

/** What the instance does not give to a container. */
export const startHostFailures: readonly Failure[] = [
  {
    id: 'gpu-driver',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['nvidia-container-cli', 'driver error'],
      ['nvidia-container-cli', 'driver/library version mismatch'],
      ['nvidia-container-cli', 'driver not loaded'],
    ],
    cause: {
      ko: '인스턴스의 NVIDIA 드라이버가 올라오지 않았거나 라이브러리와 버전이 다릅니다.',
      en: 'The NVIDIA driver of the instance is not loaded, or differs in version from its libraries.',
    },
    fix: {
      ko: 'GPU 최적화 AMI로 인스턴스를 바꾸세요. 직접 만든 AMI라면 nvidia-smi로 확인하고 드라이버를 다시 설치하세요.',
      en: 'Replace the instance by one of the GPU-optimized AMI; on an AMI of your own look at nvidia-smi and install the driver again.',
    },
    look: looks.gpu,
    sample:
      'OCI runtime create failed: error running hook: exit status 1, stderr: nvidia-container-cli: initialization error: driver error: failed to process request',
    source: sources.gpu,
    basis: 'excerpt',
  },
  {
    id: 'gpu-driver-slow',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [['nvidia-container-cli', 'driver rpc error']],
    cause: {
      ko: '인스턴스의 NVIDIA 드라이버가 컨테이너 런타임에 답하지 않았거나 너무 늦게 답했습니다.',
      en: 'The NVIDIA driver of the instance did not answer the container runtime, or too late.',
    },
    fix: {
      ko: '인스턴스에서 nvidia-smi를 확인하고 지금의 GPU 최적화 AMI로 바꾸세요. timed out이라면 지속성 모드(nvidia-persistenced)를 켜 보세요.',
      en: 'Look at nvidia-smi on the instance, and use a current GPU-optimized AMI. At timed out try persistence mode (nvidia-persistenced).',
    },
    look: looks.gpu,
    sample: 'nvidia-container-cli: initialization error: driver rpc error: timed out: unknown',
    source: sources.gpuTimeout,
    basis: 'excerpt',
  },
  {
    id: 'device-missing',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['error gathering device information'],
      ['could not select device driver'],
      ['nvidia-container-cli', 'unknown device'],
    ],
    hints: [['nvidia-container-cli']],
    cause: {
      ko: '태스크 정의가 쓰는 장치가 이 인스턴스에 없습니다.',
      en: 'A device of the task definition is not on this instance.',
    },
    fix: {
      ko: 'linuxParameters.devices를 고치거나, 그 장치가 있는 인스턴스 유형과 AMI(GPU 최적화)를 쓰세요.',
      en: 'Correct linuxParameters.devices, or use an instance type and AMI that has it (GPU-optimized).',
    },
    look: looks.instance,
    sample:
      'Error response from daemon: error gathering device information while adding custom device "/dev/dri": no such file or directory',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'port-allocated',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'certain',
    phrases: [
      ['port is already allocated'],
      ['address already in use'],
      ['driver failed programming external connectivity'],
      ['network bridge: Bind for'],
    ],
    cause: {
      ko: '그 호스트 포트를 인스턴스의 다른 것이 쓰고 있습니다.',
      en: 'Something else on the instance has that host port.',
    },
    fix: {
      ko: 'bridge 모드에서는 hostPort를 0으로 두거나 awsvpc를 쓰고, 인스턴스에서 직접 띄운 컨테이너가 없는지 보세요.',
      en: 'Use hostPort 0 in bridge mode, or awsvpc, and look for containers started by hand.',
    },
    told: [
      {
        cause: {
          ko: '호스트 포트 {port:을/를} 인스턴스의 다른 것이 쓰고 있습니다.',
          en: 'Something else on the instance has host port {port}.',
        },
      },
    ],
    look: looks.containers,
    sample:
      'CannotStartContainerError: Error response from daemon: driver failed programming external connectivity on endpoint web: Bind for 0.0.0.0:80 failed: port is already allocated',
    source: sources.start,
    basis: 'excerpt',
  },
  {
    id: 'mount-failed',
    stage: 'run',
    field: 'container reason',
    kind: 'cause',
    certainty: 'likely',
    phrases: [
      ['mounting', 'not a directory'],
      ['mount a directory onto a file'],
      ['error mounting'],
      ['error while mounting volume'],
      ['VolumeDriver.Mount'],
      ['mounting', 'to rootfs'],
      ['invalid mount config'],
      ['bind source path does not exist'],
      ['Duplicate mount point'],
      ['rootfs_linux.go'],
    ],
    cause: {
      ko: '볼륨을 컨테이너 안에 탑재하지 못했습니다. 인스턴스의 경로가 없거나, 파일 자리에 디렉터리를 탑재했거나, 볼륨 드라이버가 답하지 않았습니다.',
      en: 'A volume could not be mounted in the container: the path on the host is missing, a directory was put in the place of a file, or the volume driver did not answer.',
    },
    fix: {
      ko: 'volumes의 sourcePath와 mountPoints의 containerPath가 있고 종류가 같은지 확인하세요.',
      en: 'See that sourcePath in volumes and containerPath in mountPoints exist and are of the same kind.',
    },
    look: looks.definition,
    sample:
      'OCI runtime create failed: rootfs_linux.go: mounting "/data/app.conf" to rootfs at "/app.conf" caused "not a directory": unknown: Are you trying to mount a directory onto a file (or vice-versa)?',
    source: sources.start,
    basis: 'excerpt',
  },
]
