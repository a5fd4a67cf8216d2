package app.signalbox.server.tenancy;

import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Brings the dialect in where a transaction manager can't put another in its place again. */
final class TenantJpaVendorAdapter extends HibernateJpaVendorAdapter {

    private final HibernateJpaDialect dialect = new TenantJpaDialect();

    @Override
    public HibernateJpaDialect getJpaDialect() {
        return dialect;
    }
}
