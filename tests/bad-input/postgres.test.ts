import { POSTGRES } from "../support/engines";
import { everySuite } from "./every-suite";

everySuite(POSTGRES);
