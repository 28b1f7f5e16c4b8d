import { describeContract } from "./contract-suite.ts";
import { directRig } from "./direct-rig.ts";
import { loopbackRig } from "./loopback-rig.ts";
import { messagePortRig } from "./message-port-rig.ts";

describeContract("a direct call", directRig);
describeContract("a WebSocket", loopbackRig);
describeContract("a message port", messagePortRig);
