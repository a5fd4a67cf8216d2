package app.signalbox.server.tenancy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;

/** Gives each transaction the role of the bound tenant, as its first statement. */
final class TenantJpaDialect extends HibernateJpaDialect {

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
            throws PersistenceException, SQLException, TransactionException {
        Object data = super.beginTransaction(entityManager, definition);
        CurrentTenant.find().ifPresent(tenant -> DatabaseRole.of(tenant).assume(entityManager.unwrap(Session.class)));
        return data;
    }
}
