export { INSTITUTIONS, type InstitutionCode, isInstitution } from "@/lib/access/institutions";
